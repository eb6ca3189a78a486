import type { ExampleSet } from '../example.js';
import { Marked } from './marked.js';

export const markedExamples: ExampleSet = {
  component: 'marked',
  examples: [
    { name: 'a word', render: () => <p>{<Marked text="Cloud computing for everybody" words={['cloud']} />}</p> },
    {
      name: 'Chinese',
      render: () => <p lang="zh-CN">{<Marked text="昇腾人工智能创新大赛" words={['人工智能']} />}</p>,
    },
  ],
};
