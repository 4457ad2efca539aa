#pragma once

#include "models/diagnosis/MappedText.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::diagnosis {

/// The `key: value` structure of a piece of log, whatever printed it: JSON, Dart maps,
/// NSDictionary, TokenRet.toString(), JSON inside a string of JSON, any of them cut off. Never
/// fails; bounded in depth and linear in time.
class FieldTree
{
public:
    struct Node
    {
        int parent = -1;
        bool isContainer = false;
        QString key;
        /// Normalised; line breaks inside quotes are dropped.
        QString value;
        /// Indexes into the text: the value, or the container with its brackets.
        qsizetype begin = 0;
        qsizetype end = 0;
        qsizetype keyBegin = 0;
    };

    /// \p text must be normalised.
    static FieldTree parse(const MappedText &text);

    /// Node 0 is the whole text.
    const QList<Node> &nodes() const { return m_nodes; }
    const Node &node(int index) const { return m_nodes.at(index); }
    QList<int> children(int index) const;
    /// The value child of \p index with one of \p keys, in the order of \p keys; -1 when none.
    int find(int index, const QStringList &keys) const;
    QString value(int index, const QString &key) const;
    bool has(int index, const QString &key) const { return find(index, {key}) >= 0; }
    bool isBelow(int index, int ancestor) const;
    /// The node with all of its descendants, in the order of the text.
    QList<int> below(int ancestor) const;

private:
    friend class FieldParser;

    QList<Node> m_nodes;
    QList<QList<int>> m_children;
};

} // namespace numauth::diagnosis
