/** Scenario files in and out of the window. The window only carries their text; the core reads and writes it. */

/** Lets the person choose a scenario file; null where they think better of it. Call it from a key or a click. */
export function chooseScenarioFile(): Promise<{ fileName: string; text: string } | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (!file) resolve(null);
      else void file.text().then((text) => resolve({ fileName: file.name, text }));
    });
    input.click();
  });
}

/** Puts a text among the person's downloads. */
export function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
