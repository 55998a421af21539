package dev.groundwork.ui.step.template;

import static dev.groundwork.ui.OpenProject.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.ui.step.template.Tokens.Kind;
import dev.groundwork.ui.step.template.Tokens.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateViewModelTest {
  private static final String TEXT =
      """
      # A database.
      Resources:
        Database:
          Type: AWS::RDS::DBInstance
          Properties:
            DBName: !Ref DatabaseName
            AllocatedStorage: 20
            MultiAZ: true
            Engine: "postgres"
            Script: |
              Type: AWS::Not::AType
      """;

  @Test
  void coloursWhatTheTextMeans() {
    assertThat(tokens(0)).containsExactly(new Token(Kind.COMMENT, "# A database."));
    assertThat(tokens(3))
        .contains(new Token(Kind.KEY, "Type"), new Token(Kind.TYPE, "AWS::RDS::DBInstance"));
    assertThat(tokens(5))
        .contains(new Token(Kind.TAG, "!Ref"), new Token(Kind.PLAIN, "DatabaseName"));
    assertThat(tokens(6)).contains(new Token(Kind.NUMBER, "20"));
    assertThat(tokens(7)).contains(new Token(Kind.WORD, "true"));
    assertThat(tokens(8)).contains(new Token(Kind.STRING, "\"postgres\""));
    assertThat(tokens(10)).extracting(Token::kind).containsExactly(Kind.STRING);
  }

  @Test
  void losesNoCharacter() {
    String joined =
        Tokens.of(TEXT).stream()
            .map(line -> line.stream().map(Token::text).collect(Collectors.joining()))
            .collect(Collectors.joining("\n", "", "\n"));

    assertThat(joined).isEqualTo(TEXT);
  }

  @Test
  void findsWhateverTheCaseAndGoesRound() {
    TemplateViewModel model = model();

    model.query().set("database");

    assertThat(model.count().get()).isEqualTo("1 of 3");
    assertThat(model.current().get()).isZero();
    model.step(-1);
    assertThat(model.count().get()).isEqualTo("3 of 3");
    assertThat(model.current().get()).isEqualTo(5);
    model.step(1);
    assertThat(model.current().get()).isZero();
    model.query().set("nothing such");
    assertThat(model.count().get()).isEqualTo("not found");
  }

  @Test
  void marksWhatWasFoundAcrossColours() {
    CodeLine line = model().lines().get(3);

    assertThat(line.pieces("e: aws"))
        .filteredOn(CodeLine.Piece::found)
        .extracting(CodeLine.Piece::text)
        .containsExactly("e", ":", " ", "AWS");
  }

  @Test
  void copiesChosenLinesInTheirOrder() {
    assertThat(model().copied(List.of(2, 1))).isEqualTo("Resources:\n  Database:\n");
    assertThat(model().copied(List.of())).isEqualTo(TEXT);
  }

  private static List<Token> tokens(int line) {
    return Tokens.of(TEXT).get(line);
  }

  private static TemplateViewModel model() {
    return new TemplateViewModel(List.of(new TemplateViewModel.Text("Database", TEXT)), TEXTS);
  }
}
