import { playOnAgent } from './agent-cell.ts';
import { testCells } from './cells.ts';
import { connectionFaults } from './data/index.ts';
import { agentOperations } from './model.ts';

testCells('agent', connectionFaults, agentOperations, playOnAgent);
