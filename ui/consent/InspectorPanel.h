#pragma once

#include "models/consent/fix/LegalRange.h"
#include "ui/consent/InspectorModel.h"

#include <QFutureWatcher>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QTreeView;
class QToolButton;

namespace numauth::ui {

class CanvasActions;
class DockHead;
class Label;
class SearchField;
class SegmentedGroup;

/// The inspector: search, the attributes of the selected view, what the current one means and
/// how far it may go on all devices.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(PageSession &session, QWidget *parent = nullptr);
    ~InspectorPanel() override;

    InspectorModel *model() const { return m_model; }
    QTreeView *view() const { return m_view; }
    DockHead *head() const { return m_head; }
    /// What the head offers to do with the selected views. Must outlive the panel.
    void setActions(CanvasActions &actions);
    /// Makes it the current row, without an editor; nothing happens where the selected view has no
    /// such attribute.
    void showAttribute(const QString &attributeId);

signals:
    /// The value of the attribute is edited in a form.
    void formRequested(const QString &attributeId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QWidget *makeHelp();
    void connectView();
    void retranslate();
    void showFolds();
    void toggleFold(const QModelIndex &group);
    const consent::Attribute *describedAttribute() const;
    void showHelp();
    void showHead();
    void forgetRange();
    void askRange(const QString &attributeId);
    void findRange();
    void showRange();
    void showRefusal(const QString &attributeId, const QString &sentence);

    PageSession &m_session;
    InspectorModel *m_model;
    DockHead *m_head;
    SearchField *m_search;
    SegmentedGroup *m_names;
    QToolButton *m_changedOnly;
    QToolButton *m_more = nullptr;
    QTreeView *m_view;
    QWidget *m_help;
    Label *m_helpTitle;
    Label *m_helpType;
    Label *m_helpNames;
    Label *m_helpText;
    Label *m_helpRange;
    QString m_rangeOf;      ///< the attribute whose legal range is shown or being found
    QSet<QString> m_folded; ///< words of groups
    QTimer m_rangeDelay;
    QFutureWatcher<std::optional<consent::LegalRange>> m_range;
};

} // namespace numauth::ui
