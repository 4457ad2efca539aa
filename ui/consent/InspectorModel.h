#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/WordMatch.h"

#include <QAbstractItemModel>

#include <optional>

namespace numauth::ui {

/// The attributes of the selected view in groups; editing a value is one undo step.
class InspectorModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        AttributeIdRole = Qt::UserRole + 1,
        KindRole,      ///< consent::ArgumentKind of the first argument, as int
        UnitRole,      ///< `dp`, `sp` …
        ValueRole,     ///< the value as QJsonValue's variant; invalid when unset
        ValueTextRole, ///< as shown: 未设, 412
        IsChangedRole,
        ChoicesRole,  ///< QStringList of words for enums
        NeedsFormRole ///< bool: more than a line holds
    };

    explicit InspectorModel(PageSession &session, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Qt::EditRole: the text that was typed, a bool, or the index of a choice.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Part of a word of either language, pinyin or its initials, or an SDK name of either
    /// platform.
    void setFilter(const QString &text);
    void setShowsChangedOnly(bool only);
    /// Whose SDK names stand under the words; the page's own platform at the start.
    void setNames(consent::Platform platform);
    consent::Platform names() const;
    /// Removes the attribute from the page: the SDK's default applies again.
    void reset(const QModelIndex &index);
    /// Adds \p by to a number; nothing happens to what is none.
    void step(const QModelIndex &index, double by);
    QModelIndex indexOf(const QString &attributeId) const;
    const consent::Attribute *attribute(const QModelIndex &index) const;

signals:
    /// What was typed is no value of \p attributeId; \p sentence says what is.
    void valueRefused(const QString &attributeId, const QString &sentence);

private:
    struct Group
    {
        QString id;
        LocalText label;
        QList<const consent::Attribute *> attributes;

        friend bool operator==(const Group &left, const Group &right)
        {
            return left.id == right.id && left.attributes == right.attributes;
        }
    };

    void rebuild();
    QList<Group> groups() const;
    bool isShown(const consent::Attribute &attribute) const;
    QVariant groupData(const Group &group, int role) const;
    QVariant attributeData(const consent::Attribute &attribute, int role) const;
    QString nameOf(const consent::Attribute &attribute) const;

    PageSession &m_session;
    QList<Group> m_groups;
    WordMatch m_filter{{}};
    bool m_showsChangedOnly = false;
    std::optional<consent::Platform> m_names;
};

} // namespace numauth::ui
