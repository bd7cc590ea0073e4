import { testCells } from './cells.ts';
import { playOnClient } from './client-cell.ts';
import { connectionFaults } from './data/index.ts';
import { operations } from './model.ts';

testCells('client', connectionFaults, operations, playOnClient);
