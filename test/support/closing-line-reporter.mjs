// Ends the output of the tests with one line that a script can read: `N passed, N failed`, and `, N skipped` where some were.
// Before it stands what was left out, each with why. A file that could not be run at all counts as one failure.
export default class ClosingLineReporter {
  constructor({ testNamePattern }) {
    // Whoever asks for some tests by name knows that the others are left out.
    this.saysWhatIsLeftOut = !testNamePattern;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const leftOut = results.testResults.flatMap((file) =>
      file.testResults.filter(({ status }) => status === 'pending'),
    );
    const lines = !this.saysWhatIsLeftOut ? '' : leftOut.map(({ fullName }) => `Left out: ${fullName}\n`).join('');
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // After the summary of the default reporter and whatever the teardown says, which both go to stderr.
    process.once('exit', () => process.stdout.write(`${lines}${line}\n`));
  }
}
