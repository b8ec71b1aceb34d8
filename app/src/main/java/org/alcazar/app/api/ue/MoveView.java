// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import org.alcazar.app.api.json.Meaning;

/** How a UE came from 4G (docs/interworking.md). */
public record MoveView(@Meaning("standard, legacy-mme (method A), upgraded-mme (method B), or authentication.") String protection, Since came) {
}
