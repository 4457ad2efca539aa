#include "models/diagnosis/FieldTree.h"

#include "models/diagnosis/FieldParser.h"

#include <algorithm>

namespace numauth::diagnosis {

FieldTree FieldTree::parse(const MappedText &text)
{
    FieldTree tree;
    FieldParser(text.text(), tree).run();
    tree.m_children.resize(tree.m_nodes.size());
    for (int index = 1; index < tree.m_nodes.size(); ++index)
        tree.m_children[tree.m_nodes.at(index).parent] << index;
    return tree;
}

QList<int> FieldTree::children(int index) const
{
    return m_children.at(index);
}

int FieldTree::find(int index, const QStringList &keys) const
{
    for (const QString &key : keys) {
        for (const int child : m_children.at(index)) {
            if (m_nodes.at(child).key == key)
                return child;
        }
    }
    return -1;
}

QString FieldTree::value(int index, const QString &key) const
{
    const int child = find(index, {key});
    return child < 0 ? QString() : m_nodes.at(child).value;
}

bool FieldTree::isBelow(int index, int ancestor) const
{
    while (index > ancestor)
        index = m_nodes.at(index).parent;
    return index == ancestor;
}

QList<int> FieldTree::below(int ancestor) const
{
    QList<int> found{ancestor};
    // Nodes stand in the order of the text, so descendants follow their ancestor.
    for (int index = ancestor + 1; index < m_nodes.size() && isBelow(index, ancestor); ++index)
        found << index;
    return found;
}

} // namespace numauth::diagnosis
