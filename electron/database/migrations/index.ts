/** All migrations, oldest first. A number is a file's `user_version` once the migration has run. */
import { municipality } from './0010-municipality.ts';
import { therapistsAndTeams } from './0020-therapists-and-teams.ts';
import { citizensAndContacts } from './0030-citizens-and-contacts.ts';
import { plans } from './0040-plans.ts';
import { audit } from './0050-audit.ts';
import { courses } from './0060-courses.ts';

export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  { version: 10, statements: municipality },
  { version: 20, statements: therapistsAndTeams },
  { version: 30, statements: citizensAndContacts },
  { version: 40, statements: plans },
  { version: 50, statements: audit },
  { version: 60, statements: courses },
];

/** The schema that this Holdplan knows. */
export const newestVersion = Math.max(...migrations.map((migration) => migration.version));
