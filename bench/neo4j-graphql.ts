import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

/**
 * The graph behind @neo4j/graphql on Yoga, as its documentation sets it up. Prints its address; its
 * argument is Neo4j's.
 */
const typeDefs = `#graphql
  type Attended @relationshipProperties { roles: [String!] order: Int postTitle: String claims: [String!] }
  type Holds @relationshipProperties { firstSeen: String lastSeen: String }
  type Official @node {
    id: ID! name: String! pinyin: String!
    meetings: [Meeting!]! @relationship(type: "ATTENDED", direction: OUT, properties: "Attended")
    posts: [Post!]! @relationship(type: "HOLDS", direction: OUT, properties: "Holds")
  }
  type Meeting @node {
    id: ID! title: String! type: String! date: String lastDay: String place: String statedAttendance: Int
    county: [County!]! @relationship(type: "HELD_IN", direction: OUT)
    attendees: [Official!]! @relationship(type: "ATTENDED", direction: IN, properties: "Attended")
  }
  type Post @node { id: ID! title: String! county: [County!]! @relationship(type: "IN", direction: OUT) }
  type County @node { id: ID! name: String! code: String }
`;

const driver = neo4j.driver(process.argv[2] ?? '', neo4j.auth.basic('', ''));
const schema = await new Neo4jGraphQL({
  typeDefs,
  driver,
  features: { filters: { String: { GTE: true, LTE: true } } },
}).getSchema();
const server = createServer(createYoga({ schema, logging: false, landingPage: false }));
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`),
);
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});
