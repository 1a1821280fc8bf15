import { UuidParam } from './uuid-param.js';

/** Injects the id of the procurement that the address names. */
export const ProcurementId = (): ParameterDecorator => UuidParam('id', 'procurement');
