import { register } from 'prom-client';

// Each project's set-up loads the product anew in one and the same process, where the registry of metrics is shared.
register.clear();
