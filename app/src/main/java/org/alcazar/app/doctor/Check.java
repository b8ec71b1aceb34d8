// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.util.List;

/** Looks at one thing; changes nothing. */
@FunctionalInterface
public interface Check {

    List<Finding> examine();
}
