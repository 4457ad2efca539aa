#pragma once

#include "models/consent/fix/FixProposal.h"
#include "ui/consent/PageSession.h"
#include "ui/widgets/Dialog.h"

#include <QFutureWatcher>

class QPushButton;
class QVBoxLayout;

namespace numauth::ui {

class Label;
class PhonePair;
class SegmentedGroup;

/// The smallest change that clears the page on all devices, proven before it is offered: what
/// changes, the page before and after, and one button that does it in one undo step. Where there is
/// no such change it says which demands contradict each other.
class FixDialog : public Dialog
{
    Q_OBJECT

public:
    /// Begins to look for the change at once, beside the GUI thread.
    explicit FixDialog(PageSession &session, QWidget *parent = nullptr);
    ~FixDialog() override;

    bool isReady() const { return m_watcher.isFinished(); }
    QPushButton *applyButton() const { return m_apply; }

signals:
    void proposed();

private:
    QWidget *makeChanges();
    QWidget *makeFoot();
    void show(const consent::FixProposal &proposal);
    void addChange(const consent::AttributeChange &change);
    void addConflict(const consent::FixConflict &conflict);
    void showPictures();
    const consent::Device *previewDevice() const;
    void apply();

    PageSession &m_session;
    QFutureWatcher<consent::FixProposal> m_watcher;
    consent::FixProposal m_proposal;
    QString m_worstDevice;
    Label *m_intro;
    QVBoxLayout *m_list;
    SegmentedGroup *m_choice;
    PhonePair *m_phones;
    QPushButton *m_apply;
};

} // namespace numauth::ui
