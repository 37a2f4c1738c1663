/** What happened, to what, and what to do now: for every way in which a start can fail, in Danish and English. */
import { type ErrorCode, Refusal } from '#shared/api/errors.ts';
import { StartFailure, type StartFailureCode } from './start-failure.ts';

export interface FailureText {
  readonly da: string;
  readonly en: string;
}

type Details = Readonly<Record<string, string | number>>;
/** What the core refuses with when it is started; anything else is `internal`. */
type CoreCode = Extract<
  ErrorCode,
  'databaseBusy' | 'databaseKey' | 'databaseDamaged' | 'databaseNewer' | 'diskFull' | 'internal'
>;

const texts: Record<StartFailureCode | CoreCode, (details: Details) => FailureText> = {
  keyLost: () => ({
    da: 'Planens nøgle mangler: filen key.json er væk fra datamappen. Der er ikke lavet en ny, for den kunne ikke åbne planen. Læg key.json tilbage fra en sikkerhedskopi, og start igen.',
    en: 'The plan’s key is missing: the file key.json is gone from the data folder. No new one was made, for it could not open the plan. Put key.json back from a backup and start again.',
  }),
  keyUnreadable: ({ file }) => ({
    da: `Filen ${file} med planens nøgle kan ikke læses. Planen er urørt. Læg ${file} tilbage fra en sikkerhedskopi, og start igen.`,
    en: `The file ${file} with the plan’s key cannot be read. The plan is untouched. Put ${file} back from a backup and start again.`,
  }),
  keyGiven: () => ({
    da: 'HOLDPLAN_KEY er ikke en nøgle på 64 hexadecimale cifre. Ret den, eller fjern den, og start igen.',
    en: 'HOLDPLAN_KEY is not a key of 64 hexadecimal digits. Correct it or take it away, and start again.',
  }),
  keyInKeyring: ({ keyring }) => ({
    da: `Planens nøgle ligger i styresystemets nøglering (${keyring}), som kun Holdplans eget vindue kan spørge. Start med »npm start -- --desktop«.`,
    en: `The plan’s key is in the operating system’s keyring (${keyring}), which only Holdplan’s own window can ask. Start with “npm start -- --desktop”.`,
  }),
  keyringChanged: ({ before, now }) => ({
    da: `Planens nøgle ligger i nøgleringen ${before}, men maskinen bruger nu ${now}. Planen er urørt. Skift tilbage til ${before}, og start igen.`,
    en: `The plan’s key is in the keyring ${before}, but this machine now uses ${now}. The plan is untouched. Change back to ${before} and start again.`,
  }),
  keyringRefused: ({ keyring }) => ({
    da: `Nøgleringen (${keyring}) udleverer ikke planens nøgle. Planen er urørt. Lås nøgleringen op, log på som den bruger, der lavede planen, og start igen.`,
    en: `The keyring (${keyring}) does not hand out the plan’s key. The plan is untouched. Unlock the keyring, sign in as the user who made the plan, and start again.`,
  }),
  keyringMissing: () => ({
    da: 'Maskinen har ingen nøglering, som planens nøgle kan ligge sikkert i. Installer GNOME Keyring eller KWallet, og start igen.',
    en: 'This machine has no keyring in which the plan’s key can lie safely. Install GNOME Keyring or KWallet and start again.',
  }),
  folderShared: ({ place }) => ({
    da: `Datamappen ligger på et delt eller synkroniseret sted (${place}), hvor en plan kan blive ødelagt. Vælg en mappe på maskinens egen disk med HOLDPLAN_DATA, og start igen.`,
    en: `The data folder is in a shared or synchronised place (${place}), where a plan can be destroyed. Choose a folder on this machine’s own disk with HOLDPLAN_DATA and start again.`,
  }),
  folderClosed: ({ code }) => ({
    da: `Datamappen kan ikke laves eller skrives i (${code}). Giv din bruger adgang til den, eller vælg en anden med HOLDPLAN_DATA, og start igen.`,
    en: `The data folder cannot be made or written to (${code}). Give your user access to it, or choose another with HOLDPLAN_DATA, and start again.`,
  }),
  windowNotBuilt: () => ({
    da: 'Vinduet er ikke bygget. Kør »npm start«, som bygger det.',
    en: 'The window has not been built. Run “npm start”, which builds it.',
  }),
  switchRefused: ({ name }) => ({
    da: `Holdplan starter ikke med --${name}, for så er planen ikke beskyttet. Start uden.`,
    en: `Holdplan does not start with --${name}, for then the plan is not protected. Start without it.`,
  }),
  databaseBusy: ({ owner }) => ({
    da: `Planen er allerede åben i en anden Holdplan (${owner}). Luk den, og start igen.`,
    en: `The plan is already open in another Holdplan (${owner}). Close that one and start again.`,
  }),
  databaseKey: () => ({
    da: 'Nøglen passer ikke til planen. Planen er urørt. Læg den rigtige key.json tilbage i datamappen, og start igen.',
    en: 'The key does not fit the plan. The plan is untouched. Put the right key.json back into the data folder and start again.',
  }),
  databaseDamaged: () => ({
    da: 'Planens fil er beskadiget og er ikke åbnet. Den er urørt. Læg den seneste sikkerhedskopi tilbage, og start igen.',
    en: 'The plan’s file is damaged and was not opened. It is untouched. Put the latest backup back and start again.',
  }),
  databaseNewer: ({ found, known }) => ({
    da: `Planen er lavet af en nyere Holdplan (udgave ${found}; denne kender ${known}). Den er urørt. Opdater Holdplan, og start igen.`,
    en: `The plan was made by a newer Holdplan (version ${found}; this one knows ${known}). It is untouched. Update Holdplan and start again.`,
  }),
  diskFull: () => ({
    da: 'Disken er fuld. Planen er urørt. Frigør plads, og start igen.',
    en: 'The disk is full. The plan is untouched. Free some space and start again.',
  }),
  internal: () => ({
    da: 'Holdplan kunne ikke starte på grund af en fejl i programmet. Planen er ikke ændret. Prøv igen; sker det stadig, så send linjen i terminalen til dem, der vedligeholder Holdplan.',
    en: 'Holdplan could not start because of a fault in the program. The plan has not been changed. Try again; if it still happens, send the line in the terminal to those who maintain Holdplan.',
  }),
};

/** The code of a failed start, `internal` for what nobody foresaw. */
export function failureCode(error: unknown): StartFailureCode | CoreCode {
  if (error instanceof StartFailure) return error.code;
  if (error instanceof Refusal && Object.hasOwn(texts, error.error.code)) return error.error.code as CoreCode;
  return 'internal';
}

export function failureText(error: unknown): FailureText {
  const details =
    error instanceof StartFailure ? error.details : error instanceof Refusal ? error.error.details : {};
  return texts[failureCode(error)](details);
}
