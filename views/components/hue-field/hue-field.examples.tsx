import { EMPTY_FORM, FormContext } from '../form/form-state.js';
import type { ExampleSet } from '../example.js';
import { DrawingField, HueField } from './hue-field.js';

export const hueFieldExamples: ExampleSet = {
  component: 'hue-field',
  examples: [
    {
      name: 'hue',
      render: () => (
        <FormContext.Provider value={{ ...EMPTY_FORM, values: { hue: 'sky', colour: '#c2571c' } }}>
          <HueField />
        </FormContext.Provider>
      ),
    },
    {
      name: 'drawing',
      render: () => (
        <FormContext.Provider value={{ ...EMPTY_FORM, values: { drawing: 'cup' } }}>
          <DrawingField />
        </FormContext.Provider>
      ),
    },
  ],
};
