// Finds what contains a word in its name, title or its sound; on Neo4j only.
CREATE TEXT INDEX node_search_text IF NOT EXISTS FOR (node:Node) ON (node.searchText)
