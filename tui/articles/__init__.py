"""An article and its text: decoding, paragraphs, sentences, folders of articles."""
