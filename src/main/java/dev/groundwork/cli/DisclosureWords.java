package dev.groundwork.cli;

import dev.groundwork.core.disclosure.Disclosure;
import dev.groundwork.core.plan.OwnPlan;
import java.io.PrintWriter;
import java.util.List;

/// Says what a plan of the user's own would make, before it is accepted.
final class DisclosureWords {
  private DisclosureWords() {}

  static void print(OwnPlan.Unaccepted own, Disclosure disclosure, PrintWriter out) {
    out.println(own.plan().introduction().title() + " (" + own.folder() + ")");
    out.println("  " + own.plan().introduction().summary());
    out.println(
        "  It makes "
            + Sentences.count(disclosure.stacks(), "stack")
            + " of "
            + Sentences.count(disclosure.resources(), "resource")
            + " in its templates. Content: "
            + own.digest());
    part("Roles and rights", disclosure.roles(), out);
    part("Open to the world", disclosure.openings(), out);
    part("Functions, and other code that would run", disclosure.programs(), out);
    part("Custom resources", disclosure.foreign(), out);
    out.println();
  }

  private static void part(String title, List<Disclosure.Line> lines, PrintWriter out) {
    out.println();
    out.println(title + ":");
    if (lines.isEmpty()) {
      out.println("  none");
    }
    Table table = new Table("  ");
    lines.forEach(it -> table.row(it.where(), it.what().english()));
    table.print(out);
  }
}
