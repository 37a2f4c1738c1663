import { expect, test } from 'vitest';
import { procedures } from '#shared/api/procedures.ts';
import { standing } from './ground.ts';

test('every procedure that the window may ask for has a use case, and there is no other', async () => {
  const { services } = await standing();
  expect(Object.keys(services).sort()).toEqual(Object.keys(procedures).sort());
  for (const run of Object.values(services)) expect(run).toBeTypeOf('function');
});

test('without a municipality the screens are refused, and the start is told that none is open', async () => {
  const { services } = await standing();
  expect(await services['municipality.status']({})).toEqual({ open: false });
  for (const asked of [
    services['week.get']({ week: '2027-W10', layer: 'published' }),
    services['waitingList.get']({}),
    services['draft.get']({}),
    services['draft.start']({ seconds: 1, seed: 1 }),
    services['municipality.exportScenario']({}),
    services['municipality.close']({}),
    services['municipality.releasePlanningDay']({}),
  ])
    await expect(asked).rejects.toMatchObject({ error: { code: 'noMunicipality' } });
  expect(await services['published.get']({})).toBeNull();
  expect(await services['history.get']({})).toEqual({ undo: null, redo: null });
});
