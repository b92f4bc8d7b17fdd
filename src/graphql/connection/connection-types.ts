import type { Article } from '../../graph/nodes/article.ts';
import { builder } from '../builder/builder.ts';
import {
  ArticleRef,
  CountyRef,
  FigureRef,
  MeetingRef,
  OfficialRef,
  OrganizationRef,
  PolicyRef,
  PostRef,
} from '../builder/node-refs.ts';

/** An entry of a list of nodes. */
interface NodeEdge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}

/** The GraphQL interface `Edge`: each edge whose node has an id. */
export const EdgeRef = builder.interfaceRef<unknown>('Edge').implement({
  description: 'One entry of a list of nodes.',
  fields: (t) => ({
    cursor: t.string({
      description: 'The place of this edge in the list, for `after` and `before`.',
      extensions: { reads: ['key'] },
      resolve: (edge) => (edge as NodeEdge).cursor,
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The node at the end of the edge.',
      extensions: { reads: ['node'] },
      resolve: (edge) => (edge as NodeEdge).node,
    }),
  }),
});

/** The GraphQL interface `Connection`: each page whose edges are `Edge`s. The types that implement it resolve its fields. */
export const ConnectionRef = builder.interfaceRef<unknown>('Connection').implement({
  description: 'A page of a list of nodes, whatever its edges tell.',
  fields: (t) => ({
    edges: t.field({
      type: [EdgeRef],
      description: 'The page, in the order of the list.',
      resolve: unresolved,
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The nodes of the page, in the order of the list.',
      resolve: unresolved,
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Information to aid in pagination.',
      resolve: unresolved,
    }),
    totalCount: t.int({
      description: 'Number of entries of the whole list; counted only if selected.',
      resolve: unresolved,
    }),
  }),
});

function unresolved(): never {
  throw new Error('a connection resolves its own fields');
}

/** The options of a connection to nodes: `connectionOptions('Attendee', 'attendees')` for `AttendeeConnection`. */
export const connectionOptions = (name: string, plural: string) => ({
  name: `${name}Connection`,
  description: `A page of a list of ${plural}.`,
  interfaces: [ConnectionRef],
});

/** The options of an edge that tells nothing of its own. */
export const edgeOptions = (name: string, plural: string) => ({
  name: `${name}Edge`,
  description: `One entry of a list of ${plural}.`,
  interfaces: [EdgeRef],
});

/** The GraphQL type `MeetingConnection`, for every list of meetings whose edges tell nothing of their own. */
export const MeetingConnectionRef = builder.connectionObject(
  { type: MeetingRef, ...connectionOptions('Meeting', 'meetings') },
  edgeOptions('Meeting', 'meetings'),
);

/** The GraphQL type `OfficialConnection`, for every list of officials whose edges tell nothing of their own. */
export const OfficialConnectionRef = builder.connectionObject(
  { type: OfficialRef, ...connectionOptions('Official', 'officials') },
  edgeOptions('Official', 'officials'),
);

/** The GraphQL type `CountyConnection`, for every list of areas whose edges tell nothing of their own. */
export const CountyConnectionRef = builder.connectionObject(
  { type: CountyRef, ...connectionOptions('County', 'areas') },
  edgeOptions('County', 'areas'),
);

/** The GraphQL type `PolicyConnection`, for every list of policies whose edges tell nothing of their own. */
export const PolicyConnectionRef = builder.connectionObject(
  { type: PolicyRef, ...connectionOptions('Policy', 'policies') },
  edgeOptions('Policy', 'policies'),
);

/** The GraphQL type `OrganizationConnection`, for every list of organizations whose edges tell nothing of their own. */
export const OrganizationConnectionRef = builder.connectionObject(
  { type: OrganizationRef, ...connectionOptions('Organization', 'organizations') },
  edgeOptions('Organization', 'organizations'),
);

/** The GraphQL type `PostConnection`, for every list of posts whose edges tell nothing of their own. */
export const PostConnectionRef = builder.connectionObject(
  { type: PostRef, ...connectionOptions('Post', 'posts') },
  edgeOptions('Post', 'posts'),
);

/** The GraphQL type `FigureConnection`, for every list of figures whose edges tell nothing of their own. */
export const FigureConnectionRef = builder.connectionObject(
  { type: FigureRef, ...connectionOptions('Figure', 'figures') },
  edgeOptions('Figure', 'figures'),
);

/** An entry of a list of articles, with the words that its filter looks for in the text. */
export interface ArticleEdge {
  readonly cursor: string;
  readonly node: Article;
  readonly textWords: readonly string[];
}

/** The GraphQL type `ArticleEdge`. */
export const ArticleEdgeRef = builder.objectRef<ArticleEdge>('ArticleEdge').implement({
  description: 'One entry of a list of articles.',
  interfaces: [EdgeRef],
  fields: (t) => ({
    node: t.expose('node', { type: ArticleRef, description: 'The article.' }),
  }),
});

/** The GraphQL type `ArticleConnection`, for every list of articles. */
export const ArticleConnectionRef = builder.connectionObject(
  { type: ArticleRef, ...connectionOptions('Article', 'articles') },
  ArticleEdgeRef,
);
