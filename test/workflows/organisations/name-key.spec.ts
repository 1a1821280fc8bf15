import { alike } from '../../../workflows/organisations/alike.js';
import { organisationIdentifier } from '../../../workflows/organisations/identifiers.js';
import { nameKey } from '../../../workflows/organisations/name-key.js';

describe('a name as it is compared', () => {
  it.each([
    'St John’s Care & Support Limited',
    'St Johns Care and Support Ltd',
    "ST. JOHN'S CARE AND SUPPORT LTD.",
    'The St John‘s Care & Support Limited',
    'St Jöhn’s Care & Support  limited',
    'St John’s Care-and-Support, Ltd',
    '  the St. Johns Care & Support L.t.d.',
    'Ｓt John’s Care & Support Limited',
  ])('is one, however it is written: %s', (written) => {
    expect(nameKey(written)).toEqual({ key: 'st johns care and support', form: 'ltd' });
  });

  it.each([
    ['Marsh Dental Public Limited Company', 'marsh dental', 'plc'],
    ['Marsh Dental PLC', 'marsh dental', 'plc'],
    ['Marsh Dental Limited Liability Partnership', 'marsh dental', 'llp'],
    ['Marsh Dental C.I.C.', 'marsh dental', 'cic'],
    ['Marsh Dental Community Interest Company', 'marsh dental', 'cic'],
    ['Marsh NHS Foundation Trust', 'marsh', 'nhsft'],
    ['Marsh NHS Trust', 'marsh', 'nhst'],
    ['NHS Marsh Integrated Care Board', 'nhs marsh', 'icb'],
    ['NHS Marsh ICB', 'nhs marsh', 'icb'],
    ['Marsh Dental', 'marsh dental', null],
    ['Unlimited Care', 'unlimited care', null],
    ['Limited', 'limited', null],
    ['The', 'the', null],
    ['…', '', null],
  ])('has its legal form split off: %s', (written, key, form) => {
    expect(nameKey(written)).toEqual({ key, form });
  });
});

describe('an identifier', () => {
  it.each([
    ['GB-COH-1234567', 'GB-COH-01234567'],
    ['gb-coh-sc123456', 'GB-COH-SC123456'],
    ['GB-CHC-1234567-2', 'GB-CHC-1234567-2'],
    ['GB-NHS-rx1', 'GB-NHS-RX1'],
    ['GB-SC-SC012345', 'GB-SC-SC012345'],
    ['GB-NIC-100123', 'GB-NIC-100123'],
    ['XI-LEI-5493001KJTIIGC8Y1R12', 'XI-LEI-5493001KJTIIGC8Y1R12'],
    ['XI-LEI-5493001KJTIIGC8Y1R13', null],
    ['GB-VAT-980780684', 'GB-VAT-980780684'],
    ['GB-VAT-980780685', null],
    ['GB-COH-123456789', null],
    ['GB-COH-', null],
    ['GB-CHC-12345', null],
    ['moorland', null],
  ])('is written in one way, or is none: %s', (given, written) => {
    expect(organisationIdentifier(given)).toBe(written);
  });
});

describe('two organisations', () => {
  const owl = { id: 'owl', name: 'Owl Health Limited' };
  it.each([
    ['the same name', { id: 'o2', name: 'OWL HEALTH LTD' }, 'name-and-form'],
    ['the name with another form', { id: 'o2', name: 'Owl Health CIC' }, 'name'],
    ['the name without a form', { id: 'o2', name: 'Owl Health' }, 'name'],
    ['a former name', { id: 'o2', name: 'Barn Care Ltd', formerNames: ['Owl Health Ltd'] }, 'former-name'],
    ['a longer word', { id: 'o2', name: 'Owl Healthcare Limited' }, null],
    ['a place besides', { id: 'o2', name: 'Owl Health (North) Limited' }, null],
    ['no name', { id: 'o2', name: null }, null],
    ['the same id', owl, null],
  ])('may be one by %s', (_why, other, likeness) => {
    expect(alike(owl, other)).toBe(likeness);
    expect(alike(other, owl)).toBe(likeness);
  });

  it('may be one by an identifier, also where it stands for the id', () => {
    const registered = { id: 'barn', name: 'Barn Care', identifiers: ['GB-COH-01234567'] };
    expect(alike({ id: 'GB-COH-1234567', name: 'Another' }, registered)).toBe('identifier');
    expect(alike({ id: 'GB-COH-1234568', name: 'Another' }, registered)).toBeNull();
  });

  it('are not one for having no words in their names', () => {
    expect(alike({ id: 'a', name: '…' }, { id: 'b', name: '—' })).toBeNull();
  });
});
