import { playOnAgent } from './agent-cell.ts';
import { testCells } from './cells.ts';
import { answerFaults } from './data/index.ts';
import { agentOperations } from './model.ts';

testCells('agent', answerFaults, agentOperations, playOnAgent);
