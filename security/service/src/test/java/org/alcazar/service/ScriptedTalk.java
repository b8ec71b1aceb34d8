// SPDX-License-Identifier: Apache-2.0
package org.alcazar.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.ondemand.Operation;
import org.jspecify.annotations.Nullable;

/** A UE that says what a test has written down, whatever it is asked, and a note of what it was told. */
final class ScriptedTalk implements Dialogue {

    final List<Operation> heard = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    private final ArrayDeque<Function<Operation, @Nullable Operation>> lines = new ArrayDeque<>();

    /** The next thing that the UE says; null from the function for nothing. */
    ScriptedTalk says(Function<Operation, @Nullable Operation> line) {
        lines.add(line);
        return this;
    }

    @Override
    public @Nullable Operation ask(Question question) {
        questions.add(question);
        if (question.put()) {
            heard.add(question.operation());
        }
        var line = lines.poll();
        var said = line == null ? null : line.apply(question.operation());
        return said != null && question.answers().test(said) ? said : null;
    }

    @Override
    public void tell(int exchange, Operation operation) {
        heard.add(operation);
    }
}
