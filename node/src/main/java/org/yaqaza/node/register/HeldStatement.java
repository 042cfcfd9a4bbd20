package org.yaqaza.node.register;

import java.util.OptionalLong;
import org.yaqaza.model.Statement;

/// A statement in the register.
///
/// @param record whose it is
/// @param statement what is said
/// @param source who says it
/// @param since the source's edition in which it first stood
/// @param until the edition in which it no longer stood, empty while it counts
public record HeldStatement(
    String record, Statement statement, String source, long since, OptionalLong until) {}
