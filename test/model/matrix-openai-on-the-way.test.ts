import { describeMatrix } from './testing/describe-matrix.ts';
import { onTheWay } from './testing/misbehaviours.ts';

describeMatrix('openai-compatible', onTheWay);
