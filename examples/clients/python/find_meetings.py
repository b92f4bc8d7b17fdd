"""Prints the meetings of a county that an official attended, a line each: python find_meetings.py URL COUNTY OFFICIAL"""

import sys

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

FIND_MEETINGS = gql(
    """
    query FindMeetings($county: ID, $officials: [ID!], $after: String) {
      meetings(
        first: 20
        after: $after
        filter: { county: $county, attendedByAll: $officials }
        orderBy: { field: DATE, direction: ASC }
      ) {
        edges { node { date title attendees(roles: [HOST]) { edges { node { name } } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    """
)


def find_meetings(url, county, official):
    """Yields date, title and hosts of each meeting, page by page."""
    # The schema is fetched first, so that a question that does not fit it fails here with a sentence.
    client = Client(transport=RequestsHTTPTransport(url=url), fetch_schema_from_transport=True)
    with client as session:
        after = None
        while True:
            FIND_MEETINGS.variable_values = {"county": county, "officials": [official], "after": after}
            page = session.execute(FIND_MEETINGS)["meetings"]
            for edge in page["edges"]:
                meeting = edge["node"]
                hosts = [host["node"]["name"] for host in meeting["attendees"]["edges"]]
                yield meeting["date"], meeting["title"], hosts
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]


if __name__ == "__main__":
    for date, title, hosts in find_meetings(*sys.argv[1:]):
        print(date, title, " ".join(hosts), sep="\t")
