/** A filter of meetings that matches all of them. */
export const NO_CONDITION = {
  titleWords: [],
  types: [],
  county: null,
  within: null,
  from: null,
  to: null,
  attendedByAll: [],
  attendedByAny: [],
  attendedAs: [],
  discussed: null,
};
