import { labelOf } from '../../graph/model/node-id.ts';
import { issuersOfPolicies } from '../../graph/nodes/policy.ts';
import { grouped } from '../../grouped.ts';
import { builder } from '../builder/builder.ts';
import { CountyRef, OrganizationRef, PolicyRef } from '../builder/node-refs.ts';
import { createLoader } from '../request/request-cache.ts';

/** Who can issue a policy: a county or an organization. */
export const IssuerRef = builder.interfaceRef<{ id: string; name: string }>('Issuer').implement({
  description: 'Who can issue a policy: a county or an organization.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ id }) => labelOf(id) ?? null,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

const issuersLoader = createLoader(async ({ store }, ids) =>
  grouped(await store.read(issuersOfPolicies, { ids: [...ids] }), ({ policyId }) => policyId),
);

builder.objectField(PolicyRef, 'issuers', (t) =>
  t.field({
    description: 'Who issued it, by name.',
    type: [IssuerRef],
    async resolve({ id }, _args, context) {
      const rows = (await issuersLoader.load(context, id)) ?? [];
      return Promise.all(
        rows.map(({ issuerId }) =>
          labelOf(issuerId) === 'County'
            ? CountyRef.getDataloader(context).load(issuerId)
            : OrganizationRef.getDataloader(context).load(issuerId),
        ),
      );
    },
  }),
);
