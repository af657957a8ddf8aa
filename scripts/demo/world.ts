/** The invented company. No person, firm, street or town of this file exists; phone numbers end in 555-01xx, mail in .example. */
export const COMPANY = 'Bramblecote Builders';
export const SECOND_COMPANY = 'Bramblecote Land & Rentals';
export const DOMAIN = 'bramblecote.example';
export const STATE = 'NC';

export interface Employee {
  name: string;
  title: string;
  department: string;
  /** Yearly, in dollars. */
  salary: number;
  vehicle: boolean;
}

const employee = (name: string, title: string, department: string, salary: number, vehicle = false): Employee => ({
  name,
  title,
  department,
  salary,
  vehicle,
});

export const EMPLOYEES: readonly Employee[] = [
  employee('Maren Tallowby', 'President', 'Office', 168_000, true),
  employee('Desmond Arkwell', 'Controller', 'Office', 121_000),
  employee('Ilse Varnholt', 'Senior Project Manager', 'Operations', 118_000, true),
  employee('Rufus Penderly', 'Project Manager', 'Operations', 97_000, true),
  employee('Odette Quarrick', 'Project Manager', 'Operations', 94_000, true),
  employee('Tobin Hartsedge', 'Estimator', 'Preconstruction', 88_000),
  employee('Calla Wexmoor', 'Office Manager', 'Office', 62_000),
  employee('Bram Ottervale', 'Superintendent', 'Field', 89_000, true),
  employee('Juno Feldmarsh', 'Superintendent', 'Field', 86_500, true),
  employee('Silas Thornquay', 'Superintendent', 'Field', 84_000, true),
  employee('Petra Lindmoss', 'Carpenter Foreman', 'Field', 71_500),
  employee('Amos Greaveley', 'Carpenter', 'Field', 58_000),
  employee('Nell Brackwater', 'Carpenter', 'Field', 57_200),
  employee('Ezra Coblestow', 'Laborer', 'Field', 44_600),
];

export const phone = (index: number): string => `(555) 555-01${String(index % 100).padStart(2, '0')}`;
export const mailOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@${DOMAIN}`;

/** People who sign in. The observer belongs to the lender and is on nobody's payroll. */
export const ACCOUNTS = [
  { name: 'Maren Tallowby', role: 'owner' },
  { name: 'Desmond Arkwell', role: 'finance_manager' },
  { name: 'Ilse Varnholt', role: 'project_manager' },
  { name: 'Tobin Hartsedge', role: 'estimator' },
  { name: 'Bram Ottervale', role: 'field_superintendent' },
  { name: 'Lorne Ashgreave', role: 'viewer' },
] as const;

export interface Client {
  name: string;
  contact: string;
  city: string;
  address: string;
  terms: number;
}

const client = (name: string, contact: string, city: string, address: string, terms: number): Client => ({
  name,
  contact,
  city,
  address,
  terms,
});

export const CLIENTS: readonly Client[] = [
  client('Anselm & Dora Pellwright', 'Dora Pellwright', 'Ferrow Falls', '18 Kettle Lane', 15),
  client('Cassius Ventermarsh', 'Cassius Ventermarsh', 'Ferrow Falls', '7 Millhaven Court', 15),
  client('Hawksworth Commons LP', 'Yara Lockbrindle', 'Oldmarsh', '200 Commons Row', 30),
  client('Barrow Street Partners LLC', 'Emmett Dunsway', 'Oldmarsh', '41 Barrow Street', 30),
  client('Imogen Starkfenn', 'Imogen Starkfenn', 'Tarn Hollow', '3 Orchard Gate', 15),
  client('Dunmere Homeowners Association', 'Phil Overgate', 'Tarn Hollow', '90 Dunmere Loop', 30),
  client('Quarry Road Dental Group', 'Dr. Lena Moorcott', 'Oldmarsh', '512 Quarry Road', 30),
  client('Fernhollow Land Company', 'Gus Applemere', 'Fernhollow', '1 Survey Office Road', 30),
  client('The Tanbark Trust', 'Rowena Tanslow', 'Ferrow Falls', '66 Tanbark Drive', 15),
  client('Benedict & Mae Willowkirk', 'Mae Willowkirk', 'Tarn Hollow', '29 Highmeadow Road', 15),
  client('Hester Lindgrove', 'Hester Lindgrove', 'Ferrow Falls', '12 Larkspur Way', 15),
  client('Sourcrust Bakery LLC', 'Ambrose Kettlewick', 'Oldmarsh', '77 Mill Street', 30),
  client('Glenmoor Health Foundation', 'Arvid Sunderling', 'Oldmarsh', '8 Glenmoor Square', 45),
];
