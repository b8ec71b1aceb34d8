// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads vector files: a JSON array of objects. */
public final class Vectors {

    private Vectors() {
    }

    /**
     * The vectors of a module's own test resource.
     *
     * @param beside a class of the package in which the resource lies; {@code resource} may also be absolute, with a leading slash
     */
    public static List<Vector> resource(Class<?> beside, String resource) {
        try (var in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + resource + " beside " + beside.getName());
            }
            return read(in, resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Vector> read(InputStream in, String file) {
        var root = JsonMapper.shared().readTree(in);
        if (!root.isArray() || root.isEmpty()) {
            throw new IllegalArgumentException(file + " is not a JSON array of vectors");
        }
        var vectors = new ArrayList<Vector>(root.size());
        for (var element : root) {
            vectors.add(new Vector(nameOf(element, file, vectors.size()), element));
        }
        return List.copyOf(vectors);
    }

    private static String nameOf(JsonNode element, String file, int index) {
        var name = element.get("name");
        return name != null && name.isString() ? name.stringValue() : file + "[" + index + "]";
    }
}
