"""Search over many articles: an index on disk or in memory, what a query means, and where its words stand."""
