"""Annotations: spans that people tagged."""
