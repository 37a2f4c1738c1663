/** The thread's side: loads its plan once, then answers one question after the other until it is ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { explainPlan } from '../../scheduler/explain/explainer.ts';
import { Answers, type ExplainOrder, type ExplainQuestion } from './questions.ts';

const { scenario, plan } = workerData as ExplainOrder;
const opened = explainPlan(scenario, plan);
// A draft was judged before it was kept: one that breaks a rule is a fault of ours.
if (!opened.ok) throw new Error(`the draft breaks the rule ${opened.violations[0]?.rule}`);
const answers = new Answers(opened.explainer);

parentPort?.on('message', ({ number, question }: { number: number; question: ExplainQuestion }) => {
  parentPort?.postMessage({ number, answer: answers.to(question) });
});
