// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.List;

/** A message as it is shown: a tree. */
public sealed interface Node {

    /**
     * A leaf.
     *
     * @param text for a person
     * @param plain for a program: a String, a Long or a Boolean
     */
    record Value(String text, Object plain) implements Node {

        static Value of(String text) {
            return new Value(text, text);
        }

        static Value of(long number) {
            return new Value(Long.toString(number), number);
        }
    }

    /**
     * Named members.
     *
     * @param type what kind of thing it is, where its place does not say; else empty
     */
    record Group(String type, List<Member> members) implements Node {

        public Group {
            members = List.copyOf(members);
        }
    }

    /** A list. */
    record Items(List<Node> nodes) implements Node {

        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** @param name in the form of JSON, such as {@code ranUeNgapId} */
    record Member(String name, Node node) {
    }
}
