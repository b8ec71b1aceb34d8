// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into a tree.
 *
 * <p>What makes YAML surprising is refused: a key written twice, aliases, more than one document.
 */
public final class YamlDocument {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final YAMLParser parser;

    private YamlDocument(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * The tree of {@code text}; {@link YamlNode.Nothing} if it holds comments only.
     *
     * @throws YamlSyntaxException if it is not YAML, or uses what is refused
     */
    public static YamlNode parse(String text) throws YamlSyntaxException {
        try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            return new YamlDocument(parser).document();
        } catch (JacksonException e) {
            throw syntaxException(e);
        }
    }

    private YamlNode document() throws YamlSyntaxException {
        var token = parser.nextToken();
        if (token == null) {
            return new YamlNode.Nothing(1);
        }
        var root = node(token);
        if (parser.nextToken() != null) {
            throw fault("a second document begins here; only one is read");
        }
        return root;
    }

    private YamlNode node(JsonToken token) throws YamlSyntaxException {
        if (parser.isCurrentAlias()) {
            throw fault("aliases are not read here; write the value out");
        }
        int line = line(parser.currentTokenLocation());
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_NULL -> new YamlNode.Nothing(line);
            default -> new YamlNode.Scalar(parser.getString(), line);
        };
    }

    private YamlNode.Mapping mapping(int line) throws YamlSyntaxException {
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int keyLine = line(parser.currentTokenLocation());
            var earlier = entries.get(key);
            if (earlier != null) {
                throw new YamlSyntaxException(keyLine, "key \"%s\" is written twice; it first stands in line %d".formatted(key, earlier.line()));
            }
            entries.put(key, new YamlNode.Entry(key, keyLine, node(parser.nextToken())));
        }
        return new YamlNode.Mapping(entries, line);
    }

    private YamlNode.Sequence sequence(int line) throws YamlSyntaxException {
        List<YamlNode> items = new ArrayList<>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new YamlNode.Sequence(List.copyOf(items), line);
    }

    private YamlSyntaxException fault(String message) {
        return new YamlSyntaxException(line(parser.currentTokenLocation()), message);
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return Math.max(location == null ? 1 : location.getLineNr(), 1);
    }

    /** Jackson reports where it was; the engine below it knows what it stumbled over, and where. */
    private static YamlSyntaxException syntaxException(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException cause && cause.getProblemMark().isPresent()) {
            return new YamlSyntaxException(cause.getProblemMark().get().getLine() + 1, "not YAML: " + cause.getProblem().strip());
        }
        return new YamlSyntaxException(line(e.getLocation()), "not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
}
