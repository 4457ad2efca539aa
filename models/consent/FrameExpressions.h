#pragma once

#include "models/consent/FrameTokens.h"

namespace numauth::consent {

/// The expressions of a frame block: numbers and rectangles as nodes of the program.
class FrameExpressions : protected FrameTokens
{
protected:
    using FrameTokens::FrameTokens;

    /// C divides whole literals without a rest.
    void setObjectiveC() { m_isObjectiveC = true; }

    bool isRectNext() const;
    std::array<int, 4> rect();
    /// Two numbers of a point or a size.
    std::array<int, 4> pair();
    int number();

    int add(FrameOperation operation, int first, int second = -1, int third = -1);
    int constant(double value, bool isWhole = false);
    int load(int slot);

private:
    int add(const FrameNode &node);
    bool isWhole(int node);
    int either();
    int both();
    int comparison();
    int sum();
    int product();
    int unary();
    int primary();
    int literal(const Token &token);
    int call(const QString &function);
    int edgeOf(const QString &function);
    int named(const QString &name);
    int member(const FrameName &name);
    int memberOfRect(const QString &member, int slot);
    bool isCast() const;
    std::array<int, 4> namedRect();
    std::array<int, 4> arguments(int count);

    bool m_isObjectiveC = false;
};

} // namespace numauth::consent
