// Finds the nodes whose name, title or pinyin contains a word; on Neo4j only.
CREATE TEXT INDEX node_search_text IF NOT EXISTS FOR (node:Node) ON (node.searchText)
