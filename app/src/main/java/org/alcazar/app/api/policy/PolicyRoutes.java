// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.policy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alcazar.app.administration.PolicyChangeView;
import org.alcazar.app.administration.PolicyQuestion;
import org.alcazar.app.administration.PolicyRowText;
import org.alcazar.app.administration.PolicyRowView;
import org.alcazar.app.api.json.Meaning;
import org.alcazar.app.api.route.Answer;
import org.alcazar.app.api.route.Call;
import org.alcazar.app.api.route.ProblemException;
import org.alcazar.app.api.route.Role;
import org.alcazar.app.api.route.Route;
import org.alcazar.app.api.route.Route.Method;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.core.Storage;
import org.alcazar.policy.Explanation;
import org.alcazar.policy.store.Author;
import org.alcazar.policy.store.PolicyException;
import org.alcazar.policy.store.SecurityPolicyBook;
import org.alcazar.policy.store.SecurityPolicyStore;
import org.alcazar.policy.store.StaleVersionException;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** Rows of security policy: the words, checks and history of {@code ./alcazar policy}. A change counts for the next procedure. */
public final class PolicyRoutes {

    private static final String NAME = "[^/]{1,64}";

    private final Configuration settings;
    private final World world;
    private final SecurityPolicyBook book;
    private final Storage storage;

    public PolicyRoutes(Configuration settings, World world, SecurityPolicyBook book, Storage storage) {
        this.settings = settings;
        this.world = world;
        this.book = book;
        this.storage = storage;
    }

    /** All rows. */
    public record PolicyList(long version, List<PolicyRowView> rows) {
    }

    /** The last changes, the latest first. */
    public record PolicyHistory(List<PolicyChangeView> changes) {
    }

    /** What a change led to. */
    public record PolicyChanged(@Meaning("That there is now.") long version) {
    }

    /** Which change is taken back. */
    public record PolicyUndo(@Meaning("As the history numbers them; null for the last.") @Nullable Long version) {
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.of(Method.GET, "/policies", "listPolicies", Role.VIEWER, "All rows of security policy, by name.").versioned()
                        .answers(PolicyList.class, _ -> list()),
                Route.of(Method.POST, "/policies", "addPolicy", Role.SECURITY_OFFICER, "Adds a row, or puts it in the place of the one of its name.")
                        .oneOf("replace", List.of("true", "false"), "Whether there is a row of that name, in whose place it comes.").versioned().problems(409, 412)
                        .takes(PolicyRowText.class, PolicyChanged.class, this::add),
                Route.of(Method.DELETE, "/policies/{id}", "removePolicy", Role.SECURITY_OFFICER, "Removes a row.")
                        .text("id", NAME, "the name of a row", "What the row is called.").versioned().problems(409, 412)
                        .answers(PolicyChanged.class, call -> change(call, store -> store.remove(call.given("id"), author(call)))),
                Route.of(Method.GET, "/policies/history", "policyHistory", Role.VIEWER, "Who changed which row when, and what it was and became.")
                        .number("last", 1, 1000, 20L, "How many changes.")
                        .answers(PolicyHistory.class, this::history),
                Route.of(Method.POST, "/policies/undo", "undoPolicy", Role.SECURITY_OFFICER, "Takes back a change, which is a change itself.").versioned()
                        .problems(409, 412).takes(PolicyUndo.class, PolicyChanged.class, this::undo),
                Route.of(Method.POST, "/policies/explain", "explainPolicy", Role.VIEWER,
                        "Which rows match a subscriber, and what follows for UEs of different capability, before any comes.")
                        .takes(PolicyQuestion.class, Explanation.class, this::explain));
    }

    private Answer<PolicyList> list() {
        var snapshot = book.store().snapshot();
        return new Answer<>(new PolicyList(snapshot.version(), snapshot.rows().stream().map(PolicyRowView::of).toList()), snapshot.version());
    }

    private Answer<PolicyChanged> add(Call<PolicyRowText> call) {
        var row = said(() -> call.sent().row());
        boolean replace = "true".equals(call.text("replace"));
        return change(call, store -> replace ? store.replace(row, author(call)) : store.add(row, author(call)));
    }

    private Answer<PolicyHistory> history(Call<Void> call) {
        return Answer.of(new PolicyHistory(book.store().history(call.number("last")).stream().map(PolicyChangeView::of).toList()));
    }

    private Answer<PolicyChanged> undo(Call<PolicyUndo> call) {
        var version = call.sent().version();
        return change(call, store -> store.undo(version == null ? store.version() : version, author(call)));
    }

    private Answer<Explanation> explain(Call<PolicyQuestion> call) {
        return Answer.of(said(() -> call.sent().answer(storage, settings)));
    }

    /** Makes a change if the rows are still those that the caller knows, and lets the core see it. */
    private Answer<PolicyChanged> change(Call<?> call, Function<SecurityPolicyStore, Long> work) {
        var known = call.version();
        try {
            long version = work.apply(known == null ? book.store() : book.store().asOf(known));
            book.look();
            return new Answer<>(new PolicyChanged(version), version);
        } catch (StaleVersionException e) {
            throw new ProblemException(412, e.getMessage());
        } catch (PolicyException e) {
            throw new ProblemException(409, e.getMessage());
        }
    }

    private Author author(Call<?> call) {
        return new Author(call.caller().name(), world.now());
    }

    private static <T> T said(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
