// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

import java.util.LinkedHashSet;
import java.util.List;
import org.alcazar.app.config.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A list whose elements are of one kind and differ from each other.
 *
 * @param minimum how few elements there may be
 * @param maximum how many elements there may be
 */
public record ListKind<E>(Kind<E> element, int minimum, int maximum) implements Kind<List<E>> {

    @Override
    public @Nullable List<E> read(YamlNode node, String path, ReadContext context) {
        return switch (node) {
            case YamlNode.Sequence(var items, int line) -> elements(items, line, path, context);
            case YamlNode.Nothing(int line) -> elements(List.of(), line, path, context);
            case YamlNode.Scalar(_, int line) -> notAList(line, path, context);
            case YamlNode.Mapping(_, int line) -> notAList(line, path, context);
        };
    }

    private @Nullable List<E> elements(List<YamlNode> items, int line, String path, ReadContext context) {
        if (items.size() < minimum || items.size() > maximum) {
            context.report(line, "%s has %d elements; expected %s".formatted(path, items.size(), expectation()));
            return null;
        }
        var values = new LinkedHashSet<E>();
        for (int i = 0; i < items.size(); i++) {
            var itemPath = "%s[%d]".formatted(path, i + 1);
            var value = element.read(items.get(i), itemPath, context);
            if (value != null && !values.add(value)) {
                context.report(items.get(i).line(), itemPath + " stands in the list already");
            }
        }
        return values.size() == items.size() ? List.copyOf(values) : null;
    }

    private @Nullable List<E> notAList(int line, String path, ReadContext context) {
        context.report(line, "%s is no list; expected %s".formatted(path, expectation()));
        return null;
    }

    @Override
    public String expectation() {
        var count = minimum == 0 ? "up to " + maximum : minimum + " to " + maximum;
        return "a list of " + count + (element instanceof ScalarKind<E> scalar ? ", each " + scalar.expectation() : "");
    }

    @Override
    public void print(List<E> values, YamlPrinter out) {
        if (element instanceof ScalarKind<E> scalar) {
            out.flow(values.stream().map(scalar.writer()).toList());
        } else if (values.isEmpty()) {
            out.flow(List.of());
        } else {
            out.block(() -> {
                for (int i = 0; i < values.size(); i++) {
                    var value = values.get(i);
                    out.item(i == 0, () -> element.print(value, out));
                }
            });
        }
    }
}
