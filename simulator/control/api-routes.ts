import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { ControlError, type SimulatorControl } from '../api.ts';
import { faultSchema } from '../http/fault-spec.ts';
import { loadScenario, scenarioNames } from '../scenario/files.ts';
import { planSchema } from '../scenario/schema.ts';

const agentParams = z.object({ id: z.string() });
const partyParams = z.object({ number: z.string() });
const phoneParams = z.object({
  id: z.string(),
  op: z.enum(['answer', 'hold', 'callout', 'confjoin', 'gethold', 'disconnect', 'release']),
});
const callInBody = z.strictObject({
  number: z.string(),
  skill: z.string().optional(),
  data: z.string().optional(),
});
const scenarioBody = z.strictObject({ name: z.string() });
const pressBody = z.strictObject({ digits: z.string() });
const callOutBody = z.strictObject({ called: z.string() });
const disconnectBody = z.strictObject({ number: z.string() });
const heldBody = z.strictObject({ callid: z.string().optional() }).optional();
const eventBody = z.record(z.string(), z.unknown());
const requestsQuery = z.object({ last: z.coerce.number().int().min(1).optional() });
const stateQuery = z.object({
  agent: z.string().optional(),
  match: z.string().optional(),
  most: z.coerce.number().int().min(1).optional(),
});
const accountBody = z.strictObject({
  password: z.string().exactOptional(),
  locked: z.boolean().exactOptional(),
  passwordExpired: z.boolean().exactOptional(),
  failures: z.number().int().min(0).exactOptional(),
});

const ok = { ok: true } as const;

/** The control API: every route does what the method of SimulatorControl with its name does. */
export function addApiRoutes(app: FastifyInstance, control: SimulatorControl): void {
  addAgentRoutes(app, control);
  app.post('/api/parties/:number/press', ({ params, body }) => {
    control.press(partyParams.parse(params).number, pressBody.parse(body).digits);
    return ok;
  });
  app.post('/api/parties/:number/hang-up', ({ params }) => {
    control.hangUp(partyParams.parse(params).number);
    return ok;
  });
  app.post('/api/parties/:number/answer', ({ params }) => {
    control.answerParty(partyParams.parse(params).number);
    return ok;
  });
  app.post('/api/parties/:number/plan', ({ params, body }) => {
    control.setPlan(partyParams.parse(params).number, planSchema.parse(body));
    return ok;
  });
  addScenarioRoutes(app, control);
  app.post('/api/events/:id', ({ params, body }) => {
    control.injectEvent(agentParams.parse(params).id, eventBody.parse(body));
    return ok;
  });
  app.post('/api/faults', ({ body }) => {
    control.addFault(faultSchema.parse(body));
    return ok;
  });
  app.delete('/api/faults', () => {
    control.clearFaults();
    return ok;
  });
  app.post('/api/guid/:id/rotate', ({ params }) => {
    control.rotateGuid(agentParams.parse(params).id);
    return ok;
  });
  app.post('/api/guid/:id/expire', ({ params }) => {
    control.expireGuid(agentParams.parse(params).id);
    return ok;
  });
  app.get('/api/state', ({ query }) => control.state(stateQuery.parse(query)));
  app.get('/api/requests', ({ query }) => {
    const { last } = requestsQuery.parse(query);
    return control.requests(last);
  });
}

function addScenarioRoutes(app: FastifyInstance, control: SimulatorControl): void {
  app.get('/api/scenarios', () => scenarioNames());
  app.post('/api/scenario/play', ({ body }) => {
    const { name } = scenarioBody.parse(body);
    // Names only: the console must not read other files of this machine.
    if (!scenarioNames().includes(name)) throw new ControlError('There is no such scenario.');
    control.play(loadScenario(name));
    return ok;
  });
  app.post('/api/scenario/stop', () => {
    control.stopScenario();
    return ok;
  });
}

function callIn(
  control: SimulatorControl,
  agentId: string,
  { number, skill, data }: z.infer<typeof callInBody>,
): string {
  return control.callIn(agentId, number, { skill, data });
}

function addAgentRoutes(app: FastifyInstance, control: SimulatorControl): void {
  app.post('/api/agents/:id/call-in', ({ params, body }) => ({
    callid: callIn(control, agentParams.parse(params).id, callInBody.parse(body)),
  }));
  app.post('/api/agents/:id/phone/:op', ({ params, body }) => {
    const { id, op } = phoneParams.parse(params);
    return playPhone(control.phone(id), op, body);
  });
  app.post('/api/agents/:id/kick', ({ params }) => {
    control.kick(agentParams.parse(params).id);
    return ok;
  });
  app.post('/api/agents/:id/force-sign-out', ({ params }) => {
    control.forceSignOut(agentParams.parse(params).id);
    return ok;
  });
  app.post('/api/agents/:id/account', ({ params, body }) => {
    control.setAccount(agentParams.parse(params).id, accountBody.parse(body));
    return ok;
  });
}

function playPhone(
  phone: ReturnType<SimulatorControl['phone']>,
  op: z.infer<typeof phoneParams>['op'],
  body: unknown,
): { ok: true } | { callid: string } {
  switch (op) {
    case 'answer':
      phone.answer();
      return ok;
    case 'hold':
      phone.hold();
      return ok;
    case 'callout':
      return { callid: phone.callOut(callOutBody.parse(body).called) };
    case 'confjoin':
      phone.confJoin(heldBody.parse(body)?.callid);
      return ok;
    case 'gethold':
      phone.getHold(heldBody.parse(body)?.callid);
      return ok;
    case 'disconnect':
      phone.disconnect(disconnectBody.parse(body).number);
      return ok;
    case 'release':
      phone.release();
      return ok;
  }
}
