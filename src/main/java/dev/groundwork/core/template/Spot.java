package dev.groundwork.core.template;

import dev.groundwork.core.document.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A place in a resource, and what stands there in one [World]: every `Fn::If` on the way is
/// decided. Where nothing stands the place is the innermost thing that does.
public final class Spot {
  private final World world;
  private final @Nullable Expression expression;
  private final @Nullable Value value;
  private final Position at;
  private final String path;

  private Spot(
      World world,
      @Nullable Expression expression,
      @Nullable Value value,
      Position at,
      String path) {
    this.world = world;
    this.expression = expression;
    this.value = value;
    this.at = at;
    this.path = path;
  }

  /// What an expression is in a world.
  ///
  /// @param around the place of what it is in, for when it is taken away
  static Spot of(World world, Expression expression, Position around, String path) {
    if (expression instanceof Expression.If choice) {
      boolean truth = world.holds(choice.condition(), choice.at());
      return of(world, truth ? choice.then() : choice.otherwise(), around, path);
    }
    if (expression instanceof Expression.ObjectOf || expression instanceof Expression.ListOf) {
      return new Spot(world, expression, null, expression.at(), path);
    }
    Value value = world.evaluate(expression);
    return new Spot(world, null, value, value == null ? around : expression.at(), path);
  }

  /// Where to look in the file.
  public Position at() {
    return at;
  }

  /// Where in the resource: `Properties/Tags/0/Key`.
  public String path() {
    return path;
  }

  /// Whether anything stands here.
  public boolean present() {
    return expression != null || value != null;
  }

  /// A member, a member of a member, and so on.
  ///
  /// @param names separated by slashes
  public Spot get(String names) {
    int slash = names.indexOf('/');
    return slash < 0
        ? member(names)
        : member(names.substring(0, slash)).get(names.substring(slash + 1));
  }

  /// A member whose name may have slashes in it.
  public Spot member(String name) {
    String inner = path + "/" + name;
    if (expression instanceof Expression.ObjectOf object && object.get(name).isPresent()) {
      return of(world, object.get(name).get(), at, inner);
    }
    Value field = value instanceof Value.Fields fields ? fields.get(name).orElse(null) : null;
    return new Spot(world, null, field, at, inner);
  }

  /// The items of a list; a single thing is a list of itself, as in policies, and nothing has none.
  public List<Spot> items() {
    if (expression instanceof Expression.ListOf list) {
      List<Spot> items = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        items.add(of(world, list.items().get(i), at, path + "/" + i));
      }
      return items.stream().filter(Spot::present).toList();
    }
    if (value instanceof Value.Items(List<Value> values)) {
      return values.stream().map(each -> new Spot(world, null, each, at, path)).toList();
    }
    return present() ? List.of(this) : List.of();
  }

  /// The names of an object's members.
  public List<String> names() {
    return expression instanceof Expression.ObjectOf object
        ? List.copyOf(object.members().sequencedKeySet())
        : List.of();
  }

  /// A scalar that is known.
  public Optional<String> text() {
    return value().flatMap(Value::asText);
  }

  /// A number that is known, written as number or as text.
  public Optional<BigDecimal> number() {
    return value().flatMap(Value::asNumber);
  }

  /// Whether it is known how it ends, and so.
  public boolean endsWith(String text) {
    Value last = value instanceof Value.Joined(List<Value> parts) ? parts.getLast() : value;
    return last != null && last.asText().filter(end -> end.endsWith(text)).isPresent();
  }

  /// Whether it is known, and such.
  public boolean is(Predicate<String> wanted) {
    return text().filter(wanted).isPresent();
  }

  /// Whether it is known to be this text.
  public boolean is(String text) {
    return is(text::equals);
  }

  /// Whether nothing keeps it from being this text: it is, or it comes from a parameter that allows
  /// it.
  public boolean mayBe(String text) {
    return value != null && world.mayBe(value, text);
  }

  /// A value that isn't spread over several places; absent for objects and lists that are.
  Optional<Value> value() {
    return Optional.ofNullable(value);
  }

  /// The resource of the same template that this refers to.
  public Optional<Spot> referred() {
    return world.properties(this);
  }
}
