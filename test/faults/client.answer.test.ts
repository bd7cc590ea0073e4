import { testCells } from './cells.ts';
import { playOnClient } from './client-cell.ts';
import { answerFaults } from './data/index.ts';
import { operations } from './model.ts';

testCells('client', answerFaults, operations, playOnClient);
