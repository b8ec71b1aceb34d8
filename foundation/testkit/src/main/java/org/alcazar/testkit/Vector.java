// SPDX-License-Identifier: Apache-2.0
package org.alcazar.testkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/**
 * One object of a vector file: named fields, among them other objects. Binary values are hexadecimal text.
 *
 * <p>Asking for a field that is not there, or is of another kind, throws {@link NoSuchElementException} with the vector's name and the
 * field's. {@link #toString} is the vector's name, so that a parameterized test shows it.
 */
public final class Vector {

    private final String path;
    private final JsonNode node;

    Vector(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** The field {@code name}, which every vector of the shared files has. */
    public String name() {
        return text("name");
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The fields' names, in the file's order. */
    public List<String> fields() {
        return List.copyOf(node.propertyNames());
    }

    public String text(String field) {
        var value = field(field);
        if (!value.isString()) {
            throw wrongKind(field, "text");
        }
        return value.stringValue();
    }

    /** The octets that the field's hexadecimal text stands for. */
    public byte[] hex(String field) {
        return octets(field, text(field));
    }

    public int number(String field) {
        var value = field(field);
        if (!value.isInt()) {
            throw wrongKind(field, "a number of 32 bits");
        }
        return value.intValue();
    }

    public long longNumber(String field) {
        var value = field(field);
        if (!value.isInt() && !value.isLong()) {
            throw wrongKind(field, "a number of 64 bits");
        }
        return value.longValue();
    }

    public boolean flag(String field) {
        var value = field(field);
        if (!value.isBoolean()) {
            throw wrongKind(field, "true or false");
        }
        return value.booleanValue();
    }

    /** The object that the field holds. */
    public Vector nested(String field) {
        var value = field(field);
        if (!value.isObject()) {
            throw wrongKind(field, "an object");
        }
        return new Vector(path + "." + field, value);
    }

    /** The objects of the field's array. */
    public List<Vector> list(String field) {
        var list = new ArrayList<Vector>();
        for (var element : array(field)) {
            if (!element.isObject()) {
                throw wrongKind(field, "an array of objects");
            }
            list.add(new Vector(path + "." + field + "[" + list.size() + "]", element));
        }
        return list;
    }

    /** The texts of the field's array. */
    public List<String> texts(String field) {
        var list = new ArrayList<String>();
        for (var element : array(field)) {
            if (!element.isString()) {
                throw wrongKind(field, "an array of texts");
            }
            list.add(element.stringValue());
        }
        return list;
    }

    /** The octets of each hexadecimal text of the field's array. */
    public List<byte[]> hexes(String field) {
        return texts(field).stream().map(text -> octets(field, text)).toList();
    }

    /** The vector's name, or its place within the vector that holds it. */
    @Override
    public String toString() {
        return path;
    }

    private JsonNode array(String field) {
        var value = field(field);
        if (!value.isArray()) {
            throw wrongKind(field, "an array");
        }
        return value;
    }

    private JsonNode field(String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            throw new NoSuchElementException("vector " + path + " has no field " + field + ", only " + fields());
        }
        return value;
    }

    private byte[] octets(String field, String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw wrongKind(field, "hexadecimal");
        }
    }

    private NoSuchElementException wrongKind(String field, String kind) {
        return new NoSuchElementException("field " + field + " of vector " + path + " is not " + kind);
    }
}
