import { playFlowDemo } from './flow/flow-demo.ts';
import { playKeyDemo } from './key-demo.ts';

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--flow')) {
  process.stderr.write('Usage: npm run demo            the main job, once\n');
  process.stderr.write('       npm run demo -- --flow  the payment line by one key, and three failures\n');
  process.exitCode = 2;
} else {
  const well = await (option === '--flow' ? playFlowDemo() : playKeyDemo());
  process.exitCode = well ? 0 : 1;
}
