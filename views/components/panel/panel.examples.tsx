import type { ExampleSet } from '../example.js';
import { Button } from '../button/button.js';
import { Panel, PanelForm } from './panel.js';

export const panelExamples: ExampleSet = {
  component: 'panel',
  examples: [
    {
      name: 'columns of a list',
      render: () => (
        <Panel face="Columns" count={2}>
          <PanelForm action="/dev/kit" label="Columns of the example" keep={[['sort', 'name']]}>
            <fieldset class="panel-boxes">
              <legend>Show</legend>
              <label>
                <input type="checkbox" name="columns" value="address" checked /> Address
              </label>
              <label>
                <input type="checkbox" name="columns" value="state" checked /> State
              </label>
            </fieldset>
            <Button>Apply</Button>
          </PanelForm>
        </Panel>
      ),
    },
  ],
};
