import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF's library: java -cp … CheckPdf.java FLAVOUR FILE…, a flavour being 2a or ua1.
 * Prints a line for each file, its name and "compliant" or "failed", and a line for each rule it breaks, tabs between.
 */
public class CheckPdf {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(words[0]);
    for (int i = 1; i < words.length; i++) check(flavour, words[i]);
  }

  private static void check(PDFAFlavour flavour, String file) throws Exception {
    try (FileInputStream stream = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println(file + "\t" + (result.isCompliant() ? "compliant" : "failed"));
      Map<String, Integer> rules = new TreeMap<>();
      for (TestAssertion test : result.getTestAssertions()) {
        if (test.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber() + " " + test.getMessage();
        rules.merge(rule.replace('\n', ' ').replace('\t', ' '), 1, Integer::sum);
      }
      rules.forEach((rule, count) -> System.out.println("\t" + count + "×\t" + rule));
    }
  }
}
