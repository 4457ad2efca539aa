#include "models/consent/code/BuilderScan.h"

#include <QHash>

namespace numauth::consent {

namespace {

constexpr QLatin1StringView dot(".");
constexpr QLatin1StringView opening("(");
constexpr QLatin1StringView closing(")");

class Scanner
{
public:
    Scanner(const QString &source, const QSet<QString> &knownSetters)
        : m_source(source), m_knownSetters(knownSetters), m_tokens(tokenize(m_source))
    {
    }

    SourceScan run()
    {
        collectConstants();
        for (qsizetype index = 0; index < m_tokens.size();)
            index = std::max(index + 1, scanAt(index));
        removeEmptyChains();
        if (m_scan.chains.isEmpty())
            scanBareChains();
        return std::move(m_scan);
    }

private:
    const Token &at(qsizetype index) const
    {
        return m_tokens.at(std::clamp<qsizetype>(index, 0, m_tokens.size() - 1));
    }

    bool isEnd(qsizetype index) const { return at(index).kind == Token::Kind::End; }

    /// The index after the bracket that closes the one at \p index.
    qsizetype afterClosing(qsizetype index) const
    {
        int depth = 0;
        for (; !isEnd(index); ++index) {
            const QChar text = at(index).text.at(0);
            const bool isMark = at(index).kind == Token::Kind::Punctuation;
            if (isMark && QStringView(u"([{").contains(text))
                ++depth;
            else if (isMark && QStringView(u")]}").contains(text) && --depth <= 0)
                return index + 1;
        }
        return index;
    }

    QString textBetween(qsizetype first, qsizetype end) const
    {
        if (first >= end)
            return {};
        const qsizetype from = at(first).offset;
        const Token &last = at(end - 1);
        return m_source.mid(from, last.offset + last.text.size() - from).trimmed();
    }

    /// The arguments of the call whose `(` stands at \p index.
    QStringList arguments(qsizetype index) const
    {
        const qsizetype end = afterClosing(index) - 1;
        QStringList result;
        qsizetype start = index + 1;
        for (qsizetype current = start; current < end;) {
            const bool isOpening = at(current).kind == Token::Kind::Punctuation &&
                                   QStringView(u"([{").contains(at(current).text.at(0));
            if (at(current).is(QLatin1StringView(","))) {
                result << textBetween(start, current);
                start = current + 1;
            }
            current = isOpening ? afterClosing(current) : current + 1;
        }
        if (start < end)
            result << textBetween(start, end);
        return result;
    }

    /// `name = value` where a declaration says so; a name that is assigned twice is no constant.
    void collectConstants()
    {
        QSet<QString> assignedTwice;
        for (qsizetype index = 1; index + 1 < m_tokens.size(); ++index) {
            if (!at(index).isIdentifier() || at(index - 1).is(dot))
                continue;
            qsizetype equals = index + 1;
            if (at(equals).is(QLatin1StringView(":")) && at(equals + 1).isIdentifier())
                equals += 2;
            const bool isAssignment =
                at(equals).is(QLatin1StringView("=")) && !at(equals + 1).is(QLatin1StringView("="));
            if (!isAssignment)
                continue;
            const QString name = at(index).text.toString();
            if (m_scan.constants.contains(name))
                assignedTwice.insert(name);
            else
                m_scan.constants.insert(name, textBetween(equals + 1, endOfStatement(equals + 1)));
        }
        for (const QString &name : std::as_const(assignedTwice))
            m_scan.constants.remove(name);
    }

    qsizetype endOfStatement(qsizetype index) const
    {
        const qsizetype first = index;
        while (!isEnd(index)) {
            const Token &token = at(index);
            const bool isMark = token.kind == Token::Kind::Punctuation;
            if (isMark && QStringView(u";,)}]").contains(token.text.at(0)))
                return index;
            // Kotlin ends a statement with the line, unless an operator goes on.
            const bool isNewLine = index > first && token.line > at(index - 1).line;
            if (isNewLine && !isMark && at(index - 1).kind != Token::Kind::Punctuation)
                return index;
            const bool isOpening = isMark && QStringView(u"([{").contains(token.text.at(0));
            index = isOpening ? afterClosing(index) : index + 1;
        }
        return index;
    }

    qsizetype scanAt(qsizetype index)
    {
        const Token &token = at(index);
        if (!token.isIdentifier())
            return index + 1;
        if (token.is(QLatin1StringView("class")) && at(index + 1).isIdentifier())
            m_className = at(index + 1).text.toString();
        if (token.text.startsWith(QLatin1StringView("addAuthRegist")) && at(index + 1).is(opening))
            return view(index);
        if (isBuilderType(index))
            return builder(index);
        const auto known = m_variables.constFind(token.text.toString());
        const bool isUse = known != m_variables.constEnd() && !at(index - 1).is(dot) &&
                           (at(index + 1).is(dot) || at(index + 1).is(QLatin1StringView("?")));
        return isUse ? calls(index + 1, known.value()) : index + 1;
    }

    bool isBuilderType(qsizetype index) const
    {
        return at(index).is(QLatin1StringView("AuthUIConfig")) && at(index + 1).is(dot) &&
               at(index + 2).is(QLatin1StringView("Builder"));
    }

    qsizetype builder(qsizetype index)
    {
        const qsizetype next = index + 3;
        if (at(next).is(opening)) {
            const qsizetype chain = addChain(index);
            bindVariable(index, chain);
            return calls(afterClosing(next), chain);
        }
        // `AuthUIConfig.Builder builder` or Kotlin's `builder: AuthUIConfig.Builder`.
        if (at(next).isIdentifier() && !at(next + 1).is(QLatin1StringView("=")))
            m_variables.insert(at(next).text.toString(), addChain(index));
        else if (at(index - 1).is(QLatin1StringView(":")) && at(index - 2).isIdentifier())
            m_variables.insert(at(index - 2).text.toString(), addChain(index));
        return next;
    }

    qsizetype addChain(qsizetype index)
    {
        m_scan.chains << BuilderChain{m_className, index, at(index).line, {}};
        return m_scan.chains.size() - 1;
    }

    /// Remembers the variable of `name = [new] [package.]AuthUIConfig.Builder()`.
    void bindVariable(qsizetype index, qsizetype chain)
    {
        qsizetype before = index - 1;
        while (at(before).is(dot) && before > 1)
            before -= 2;
        if (at(before).is(QLatin1StringView("new")))
            --before;
        if (before > 0 && at(before).is(QLatin1StringView("=")) && at(before - 1).isIdentifier())
            m_variables.insert(at(before - 1).text.toString(), chain);
    }

    /// Reads `.setX(…).setY(…)` and `.apply { … }` from \p index on.
    qsizetype calls(qsizetype index, qsizetype chain)
    {
        while (true) {
            while (at(index).is(QLatin1StringView("?")) || at(index).is(QLatin1StringView("!")))
                ++index;
            if (!at(index).is(dot) || !at(index + 1).isIdentifier())
                return index;
            const qsizetype name = index + 1;
            index = name + 1;
            if (at(index).is(opening)) {
                record(name, chain);
                index = afterClosing(index);
            }
            if (at(index).is(QLatin1StringView("{"))) {
                block(index, chain);
                index = afterClosing(index);
            }
        }
    }

    void record(qsizetype name, qsizetype chain)
    {
        const QString setter = at(name).text.toString();
        const bool isSetter = m_knownSetters.contains(setter) ||
                              setter.startsWith(QLatin1StringView("set")) ||
                              setter.startsWith(QLatin1StringView("keep")) ||
                              setter.startsWith(QLatin1StringView("protocol")) ||
                              setter.startsWith(QLatin1StringView("privacy"));
        if (isSetter)
            m_scan.chains[chain].calls << SetterCall{setter, arguments(name + 1), at(name).line};
    }

    /// Statements `setX(…)`, `it.setX(…)`, `this.setX(…)` of a block whose `{` stands at \p index.
    void block(qsizetype index, qsizetype chain)
    {
        const qsizetype end = afterClosing(index);
        for (++index; index < end; ++index) {
            const bool isCall = at(index).isIdentifier() && at(index + 1).is(opening) &&
                                m_knownSetters.contains(at(index).text.toString());
            if (isCall) {
                record(index, chain);
                index = afterClosing(index + 1) - 1;
            }
        }
    }

    qsizetype view(qsizetype index)
    {
        const QStringList values = arguments(index + 1);
        ViewCall call;
        call.name = values.isEmpty() ? QString() : values.first();
        call.method = at(index).text.toString();
        call.text = textBetween(index, afterClosing(index + 1));
        call.line = at(index).line;
        call.token = index;
        m_scan.views << call;
        return afterClosing(index + 1);
    }

    void removeEmptyChains()
    {
        m_scan.chains.removeIf([](const BuilderChain &chain) { return chain.calls.isEmpty(); });
    }

    /// Pasted text without a builder: `.setX(…).setY(…)`, or statements on an unknown variable.
    void scanBareChains()
    {
        for (qsizetype index = 0; index + 1 < m_tokens.size();) {
            const bool isCall = at(index).isIdentifier() && at(index + 1).is(opening) &&
                                m_knownSetters.contains(at(index).text.toString());
            if (!isCall) {
                ++index;
                continue;
            }
            if (m_scan.chains.isEmpty())
                addChain(index);
            record(index, m_scan.chains.size() - 1);
            index = afterClosing(index + 1);
        }
    }

    QString m_source;
    const QSet<QString> &m_knownSetters;
    QList<Token> m_tokens;
    SourceScan m_scan;
    QString m_className;
    QHash<QString, qsizetype> m_variables;
};

} // namespace

SourceScan scanBuilders(const QString &source, const QSet<QString> &knownSetters)
{
    return Scanner(source, knownSetters).run();
}

} // namespace numauth::consent
