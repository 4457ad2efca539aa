#pragma once

#include "models/diagnosis/FieldTree.h"

#include <optional>
#include <vector>

namespace numauth::diagnosis {

/// Builds a FieldTree in one pass with a stack of its own; used by FieldTree alone.
class FieldParser
{
public:
    FieldParser(const QString &text, FieldTree &tree);
    void run();

private:
    struct Key
    {
        QString name;
        /// Where the value begins.
        qsizetype end = 0;
    };

    QChar at(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : QChar(); }
    qsizetype skipBlanks(qsizetype from) const;
    std::optional<Key> keyAt(qsizetype from) const;
    bool isObjectAt(qsizetype from) const;
    bool endsQuoted(qsizetype from) const;
    bool endsBare(qsizetype from) const;
    void step();
    void readValue(const Key &key, qsizetype keyBegin);
    bool openValueContainer(const Key &key, qsizetype keyBegin, qsizetype from);
    void readQuoted(const Key &key, qsizetype keyBegin, qsizetype from);
    void readBare(const Key &key, qsizetype keyBegin, qsizetype from);
    void open(const QString &key, qsizetype keyBegin, qsizetype from);
    void close(QChar bracket);
    void add(const Key &key, qsizetype keyBegin, qsizetype begin, qsizetype end);

    const QString &m_text;
    FieldTree &m_tree;
    std::vector<int> m_open{0};
    qsizetype m_at = 0;
};

} // namespace numauth::diagnosis
