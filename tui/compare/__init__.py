"""Several articles: what they say of the same thing, of which event, and in which figures."""
